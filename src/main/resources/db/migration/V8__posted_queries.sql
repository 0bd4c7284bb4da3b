-- Some platforms take their queries as posted JSON: a page can be replayed only with it.

ALTER TABLE capture ADD COLUMN request_body text;
COMMENT ON COLUMN capture.request_body IS 'JSON that was posted to get the response; null: it was a GET.';
