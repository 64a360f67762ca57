-- Finding people by phone, however its number was written: "+44 1632 960001", "0044 (0)1632 960001" and "01632 960001"
-- are one number, and somebody who reads out "960001" has it, too. So it is kept backwards, and its end looked up.
CREATE FUNCTION phone_backwards(phone text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT reverse(regexp_replace(regexp_replace(phone, '[^0-9+]', '', 'g'), '^(\+44|0044|\+|00)?0?|\+', '', 'g'))
$$;
CREATE INDEX "users_phone_backwards_idx" ON "users" (phone_backwards("phone") text_pattern_ops) WHERE "phone" IS NOT NULL;
