-- psql "$DATABASE_URL" --file export.sql
--
-- COPY writes booleans as t and f, which nobody reads as booleans: ::text makes them true and false. Times become dates in UTC.
\set ON_ERROR_STOP on

COPY (
  SELECT a.id                                            AS external_id,
         a.name                                          AS name,
         u.email                                         AS owner_email,
         a.plan                                          AS "attributes.plan_tier",
         a.employees                                     AS "attributes.employees",
         (a.unpaid_invoices > 0)::text                   AS "attributes.is_delinquent",
         (a.created_at AT TIME ZONE 'UTC')::date         AS "attributes.customer_since"
    FROM accounts a LEFT JOIN users u ON u.id = a.owner_id
   WHERE a.deleted_at IS NULL
   ORDER BY a.id
) TO STDOUT WITH (FORMAT csv, HEADER) \g customers.csv

COPY (
  SELECT account_id AS customer, (at AT TIME ZONE 'UTC')::date AS day, event AS metric, count(*) AS value
    FROM events
   WHERE at >= now() - interval '2 days'
   GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
) TO STDOUT WITH (FORMAT csv, HEADER) \g usage.csv
