namespace QuoteTracker.Storage.Sqlite;

/// <summary>The schema, version by version. A script that was released never changes.</summary>
internal static class SqliteSchema
{
    public static IReadOnlyList<string> Migrations { get; } =
    [
        """
        CREATE TABLE store (schema_version INTEGER NOT NULL, revision INTEGER NOT NULL, settings TEXT, last_event INTEGER NOT NULL)
        ;
        INSERT INTO store VALUES (0, 0, NULL, 0)
        ;
        CREATE TABLE articles (
          id TEXT PRIMARY KEY, published_at INTEGER NOT NULL, content_hash TEXT NOT NULL, revision INTEGER NOT NULL, recorded_at INTEGER NOT NULL,
          analysis_version TEXT NOT NULL, topic BLOB NOT NULL, storyline TEXT, pending INTEGER NOT NULL)
        ;
        CREATE INDEX articles_by_place ON articles (published_at, id)
        ;
        CREATE INDEX articles_by_storyline ON articles (storyline)
        ;
        CREATE INDEX articles_pending ON articles (published_at, id) WHERE pending = 1
        ;
        CREATE TABLE contents (article_id TEXT PRIMARY KEY REFERENCES articles (id), article BLOB NOT NULL, analysis BLOB NOT NULL)
        ;
        CREATE TABLE marks (number INTEGER PRIMARY KEY AUTOINCREMENT, storyline TEXT NOT NULL, published_at INTEGER NOT NULL, article_id TEXT NOT NULL)
        ;
        CREATE TABLE statements (
          number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, storyline TEXT NOT NULL, article_id TEXT NOT NULL, source TEXT NOT NULL, cue TEXT NOT NULL,
          content TEXT NOT NULL, kind INTEGER NOT NULL, attribution_confidence REAL NOT NULL, text TEXT NOT NULL, confidence REAL NOT NULL,
          speaker_id TEXT, speaker_name TEXT, party_id TEXT, party_name TEXT, date_at INTEGER NOT NULL, date_offset INTEGER,
          claim_id TEXT, stance INTEGER, certainty INTEGER, position_confidence REAL)
        ;
        CREATE INDEX statements_by_storyline ON statements (storyline)
        ;
        CREATE INDEX statements_by_article ON statements (article_id)
        ;
        CREATE INDEX statements_by_date ON statements (date_at, id)
        ;
        CREATE INDEX statements_by_speaker ON statements (speaker_id, date_at, id)
        ;
        CREATE INDEX statements_by_party ON statements (party_id, date_at, id)
        ;
        CREATE INDEX statements_by_claim ON statements (claim_id, date_at, id)
        ;
        CREATE VIRTUAL TABLE statement_words USING fts5(words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0')
        ;
        CREATE TABLE claims (id TEXT NOT NULL, storyline TEXT NOT NULL, text TEXT NOT NULL, confidence REAL NOT NULL, PRIMARY KEY (id, storyline)) WITHOUT ROWID
        ;
        CREATE INDEX claims_by_storyline ON claims (storyline)
        ;
        CREATE TABLE speakers (id TEXT NOT NULL, storyline TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (id, storyline)) WITHOUT ROWID
        ;
        CREATE INDEX speakers_by_storyline ON speakers (storyline)
        ;
        CREATE TABLE speaker_names (name_key TEXT NOT NULL, storyline TEXT NOT NULL, speaker_id TEXT NOT NULL, PRIMARY KEY (name_key, storyline, speaker_id)) WITHOUT ROWID
        ;
        CREATE INDEX speaker_names_by_storyline ON speaker_names (storyline)
        ;
        CREATE TABLE parties (id TEXT NOT NULL, storyline TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (id, storyline)) WITHOUT ROWID
        ;
        CREATE INDEX parties_by_storyline ON parties (storyline)
        ;
        CREATE TABLE conflicts (
          id TEXT NOT NULL, storyline TEXT NOT NULL, claim_id TEXT NOT NULL, party_a TEXT NOT NULL, party_b TEXT NOT NULL, severity REAL NOT NULL,
          is_open INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (storyline, id)) WITHOUT ROWID
        ;
        CREATE INDEX conflicts_by_claim ON conflicts (claim_id)
        ;
        CREATE INDEX conflicts_by_first_party ON conflicts (party_a)
        ;
        CREATE INDEX conflicts_by_second_party ON conflicts (party_b)
        ;
        CREATE TABLE conflict_periods (storyline TEXT NOT NULL, conflict_id TEXT NOT NULL, from_at INTEGER NOT NULL, until_at INTEGER NOT NULL, PRIMARY KEY (storyline, conflict_id, from_at)) WITHOUT ROWID
        ;
        CREATE TABLE shifts (
          id TEXT NOT NULL, storyline TEXT NOT NULL, claim_id TEXT NOT NULL, party_id TEXT NOT NULL, date_at INTEGER NOT NULL, content TEXT NOT NULL,
          PRIMARY KEY (storyline, id)) WITHOUT ROWID
        ;
        CREATE INDEX shifts_by_claim ON shifts (claim_id)
        ;
        CREATE TABLE diagnostics (storyline TEXT NOT NULL, place INTEGER NOT NULL, article_id TEXT, code TEXT NOT NULL, message TEXT NOT NULL, PRIMARY KEY (storyline, place)) WITHOUT ROWID
        ;
        CREATE INDEX diagnostics_by_article ON diagnostics (article_id)
        ;
        CREATE TABLE events (number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, happened_at INTEGER NOT NULL, subject_id TEXT NOT NULL, previous_id TEXT, claim_id TEXT, message TEXT NOT NULL)
        """,
        """
        CREATE INDEX shifts_by_party ON shifts (party_id, date_at)
        ;
        CREATE INDEX conflicts_by_severity ON conflicts (severity, id)
        ;
        CREATE INDEX events_by_time ON events (happened_at)
        """,
        """
        ALTER TABLE statements ADD COLUMN repeats_id TEXT
        ;
        ALTER TABLE statements ADD COLUMN place INTEGER NOT NULL DEFAULT 0
        ;
        UPDATE statements SET place = CAST(content AS INTEGER)
        ;
        DROP INDEX statements_by_date
        ;
        CREATE INDEX statements_by_date ON statements (date_at, article_id, place, id)
        ;
        DROP INDEX statements_by_speaker
        ;
        CREATE INDEX statements_by_speaker ON statements (speaker_id, date_at, article_id, place, id)
        ;
        DROP INDEX statements_by_party
        ;
        CREATE INDEX statements_by_party ON statements (party_id, date_at, article_id, place, id)
        ;
        DROP INDEX statements_by_claim
        ;
        CREATE INDEX statements_by_claim ON statements (claim_id, date_at, article_id, place, id)
        ;
        CREATE TABLE republications (storyline TEXT NOT NULL, place INTEGER NOT NULL, original_id TEXT NOT NULL, copy_id TEXT NOT NULL, PRIMARY KEY (storyline, place)) WITHOUT ROWID
        ;
        CREATE INDEX republications_by_copy ON republications (copy_id)
        ;
        UPDATE store SET settings = NULL
        """,
    ];
}
