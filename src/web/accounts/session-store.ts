// Where sessions are kept, in PostgreSQL: one that was ended stays ended, whatever a request that began before still says.
import connectPgSimple from 'connect-pg-simple';
import session from 'express-session';
import type pg from 'pg';

declare module 'express-session' {
  interface SessionData {
    /** Since it is in the table: from then on it is changed there, and never put there anew. */
    kept: true;
  }
}

/** The store that express-session is given. */
export function sessionStore(pool: pg.Pool): session.Store {
  const Store = connectPgSimple(session);
  const store = new Store({ pool, tableName: 'session', disableTouch: true });
  const begin = store.set.bind(store);
  // A request may be under way for as long as a file comes in. What it keeps of its session as it ends would bring back
  // one that was ended meanwhile, by a new password or from another browser.
  store.set = (sid, data, done) => {
    if (!data.kept) return begin(sid, Object.assign(data, { kept: true }), done);
    const { expires } = data.cookie;
    pool
      .query('UPDATE "session" SET "sess" = $1, "expire" = coalesce($2, "expire") WHERE "sid" = $3', [
        data,
        expires ? new Date(expires) : null,
        sid,
      ])
      .then(() => done?.(), done);
  };
  return store;
}
