-- Looking people up: by the beginning of any word of their name or address, and those who are inactive. Prisma's language knows neither index.
CREATE INDEX "users_words_idx" ON "users" USING gin (to_tsvector('simple', translate("name" || ' ' || "email", '@.-_+/:', '       ')));
CREATE INDEX "users_inactive_idx" ON "users" ("name", "id") WHERE NOT "active";
