-- To compare what a source brings with what it used to bring.

CREATE INDEX collected_page_by_time ON collected_page (source, collected_at);
