-- Made-up tables, to try the mapping with: psql "$DATABASE_URL" --file tables.sql
CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL);
INSERT INTO users VALUES (1, 'jana@example.com'), (2, 'tom@example.com');

CREATE TABLE accounts (
  id text PRIMARY KEY,
  name text,
  owner_id integer REFERENCES users,
  plan text NOT NULL,
  employees integer,
  unpaid_invoices integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz
);
INSERT INTO accounts VALUES
  ('1001', 'Knapp-Cruz Inc.', 1, 'team', 85, 0, '2024-02-01 08:30+00', NULL),
  ('1002', 'Globex, LLC', 2, 'enterprise', NULL, 2, '2024-03-18 15:00+00', NULL),
  ('1003', 'Plzeňské mlýny s.r.o.', 1, 'team', 140, 0, '2023-11-13 00:30+01', NULL),
  ('0042', 'Initech', NULL, 'team', 61, 0, '2019-05-30 10:00+00', NULL),
  ('1006', 'Vandelay', 2, 'free', 3, 0, '2022-02-02 12:00+00', '2025-03-01 12:00+00'),
  ('1011', NULL, NULL, 'free', NULL, 0, '2026-11-01 09:00+00', NULL);

CREATE TABLE events (account_id text NOT NULL, event text NOT NULL, at timestamptz NOT NULL);
INSERT INTO events SELECT '1001', 'logins', '2026-11-09 08:00+00' FROM generate_series(1, 12);
INSERT INTO events SELECT '1001', 'logins', '2026-11-10 08:00+00' FROM generate_series(1, 14);
INSERT INTO events SELECT '1001', 'resolved_tickets', '2026-11-10 23:59+00' FROM generate_series(1, 3);
INSERT INTO events SELECT '1003', 'logins', '2026-11-10 09:00+00' FROM generate_series(1, 32);
INSERT INTO events VALUES ('1006', 'logins', '2026-11-10 09:00+00');
