package dev.homelake.local.signin.users;

import java.util.List;

/** The tables. Times are milliseconds since 1970; numbers of passwords are hexadecimal. */
final class UserTables {

  static final List<String> SETUP =
      List.of(
          """
          CREATE TABLE IF NOT EXISTS pool (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            user_pool TEXT NOT NULL, client TEXT NOT NULL, identity_pool TEXT NOT NULL,
            private_key BLOB NOT NULL, public_key BLOB NOT NULL, secret BLOB NOT NULL)""",
          """
          CREATE TABLE IF NOT EXISTS users (
            id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, identity TEXT NOT NULL UNIQUE,
            salt TEXT NOT NULL, verifier TEXT NOT NULL, state TEXT NOT NULL,
            created_at INTEGER NOT NULL, last_sign_in INTEGER)""",
          """
          CREATE TABLE IF NOT EXISTS codes (
            email TEXT NOT NULL, purpose TEXT NOT NULL, hash BLOB NOT NULL,
            sent_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, tries INTEGER NOT NULL,
            sent_since INTEGER NOT NULL, sent INTEGER NOT NULL,
            PRIMARY KEY (email, purpose))""",
          """
          CREATE TABLE IF NOT EXISTS sessions (
            id TEXT PRIMARY KEY, user TEXT NOT NULL, refresh_hash BLOB NOT NULL UNIQUE,
            started_at INTEGER NOT NULL, expires_at INTEGER NOT NULL)""",
          "CREATE INDEX IF NOT EXISTS sessions_of_user ON sessions (user)",
          """
          CREATE TABLE IF NOT EXISTS keys (
            id TEXT PRIMARY KEY, session TEXT NOT NULL, user TEXT NOT NULL, secret TEXT NOT NULL,
            session_token TEXT NOT NULL, expires_at INTEGER NOT NULL)""",
          "CREATE INDEX IF NOT EXISTS keys_of_session ON keys (session)",
          """
          CREATE TABLE IF NOT EXISTS failures (
            name TEXT PRIMARY KEY, count INTEGER NOT NULL, last_at INTEGER NOT NULL)""");

  private UserTables() {}
}
