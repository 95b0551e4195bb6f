namespace QuoteTracker.Storage.PostgreSql;

/// <summary>The schema, version by version. A script that was released never changes.</summary>
internal static class PostgreSqlSchema
{
    public static IReadOnlyList<string> Migrations { get; } =
    [
        """
        CREATE TABLE store (schema_version INTEGER NOT NULL, revision BIGINT NOT NULL, settings TEXT, last_event BIGINT NOT NULL)
        ;
        INSERT INTO store VALUES (0, 0, NULL, 0)
        ;
        CREATE TABLE articles (
          id TEXT COLLATE "C" PRIMARY KEY, published_at BIGINT NOT NULL, content_hash TEXT NOT NULL, revision INTEGER NOT NULL, recorded_at BIGINT NOT NULL,
          analysis_version TEXT NOT NULL, topic BYTEA NOT NULL, storyline TEXT COLLATE "C", pending INTEGER NOT NULL)
        ;
        CREATE INDEX articles_by_place ON articles (published_at, id)
        ;
        CREATE INDEX articles_by_storyline ON articles (storyline)
        ;
        CREATE INDEX articles_pending ON articles (published_at, id) WHERE pending = 1
        ;
        CREATE TABLE contents (article_id TEXT COLLATE "C" PRIMARY KEY REFERENCES articles (id), article BYTEA NOT NULL, analysis BYTEA NOT NULL)
        ;
        CREATE TABLE marks (number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, storyline TEXT COLLATE "C" NOT NULL, published_at BIGINT NOT NULL, article_id TEXT COLLATE "C" NOT NULL)
        ;
        CREATE TABLE statements (
          number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, words TEXT[] NOT NULL, id TEXT COLLATE "C" NOT NULL UNIQUE, storyline TEXT COLLATE "C" NOT NULL, article_id TEXT COLLATE "C" NOT NULL, source TEXT NOT NULL, cue TEXT NOT NULL,
          content TEXT NOT NULL, kind INTEGER NOT NULL, attribution_confidence DOUBLE PRECISION NOT NULL, text TEXT NOT NULL, confidence DOUBLE PRECISION NOT NULL,
          speaker_id TEXT COLLATE "C", speaker_name TEXT, party_id TEXT COLLATE "C", party_name TEXT, date_at BIGINT NOT NULL, date_offset INTEGER,
          claim_id TEXT COLLATE "C", stance INTEGER, certainty INTEGER, position_confidence DOUBLE PRECISION)
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
        CREATE INDEX statements_by_word ON statements USING gin (words)
        ;
        CREATE TABLE claims (id TEXT COLLATE "C" NOT NULL, storyline TEXT COLLATE "C" NOT NULL, text TEXT NOT NULL, confidence DOUBLE PRECISION NOT NULL, PRIMARY KEY (id, storyline))
        ;
        CREATE INDEX claims_by_storyline ON claims (storyline)
        ;
        CREATE TABLE speakers (id TEXT COLLATE "C" NOT NULL, storyline TEXT COLLATE "C" NOT NULL, content TEXT NOT NULL, PRIMARY KEY (id, storyline))
        ;
        CREATE INDEX speakers_by_storyline ON speakers (storyline)
        ;
        CREATE TABLE speaker_names (name_key TEXT COLLATE "C" NOT NULL, storyline TEXT COLLATE "C" NOT NULL, speaker_id TEXT COLLATE "C" NOT NULL, PRIMARY KEY (name_key, storyline, speaker_id))
        ;
        CREATE INDEX speaker_names_by_storyline ON speaker_names (storyline)
        ;
        CREATE TABLE parties (id TEXT COLLATE "C" NOT NULL, storyline TEXT COLLATE "C" NOT NULL, content TEXT NOT NULL, PRIMARY KEY (id, storyline))
        ;
        CREATE INDEX parties_by_storyline ON parties (storyline)
        ;
        CREATE TABLE conflicts (
          id TEXT COLLATE "C" NOT NULL, storyline TEXT COLLATE "C" NOT NULL, claim_id TEXT COLLATE "C" NOT NULL, party_a TEXT COLLATE "C" NOT NULL, party_b TEXT COLLATE "C" NOT NULL, severity DOUBLE PRECISION NOT NULL,
          is_open INTEGER NOT NULL, content TEXT NOT NULL, PRIMARY KEY (storyline, id))
        ;
        CREATE INDEX conflicts_by_claim ON conflicts (claim_id)
        ;
        CREATE INDEX conflicts_by_first_party ON conflicts (party_a)
        ;
        CREATE INDEX conflicts_by_second_party ON conflicts (party_b)
        ;
        CREATE TABLE conflict_periods (storyline TEXT COLLATE "C" NOT NULL, conflict_id TEXT COLLATE "C" NOT NULL, from_at BIGINT NOT NULL, until_at BIGINT NOT NULL, PRIMARY KEY (storyline, conflict_id, from_at))
        ;
        CREATE TABLE shifts (
          id TEXT COLLATE "C" NOT NULL, storyline TEXT COLLATE "C" NOT NULL, claim_id TEXT COLLATE "C" NOT NULL, party_id TEXT COLLATE "C" NOT NULL, date_at BIGINT NOT NULL, content TEXT NOT NULL,
          PRIMARY KEY (storyline, id))
        ;
        CREATE INDEX shifts_by_claim ON shifts (claim_id)
        ;
        CREATE TABLE diagnostics (storyline TEXT COLLATE "C" NOT NULL, place INTEGER NOT NULL, article_id TEXT COLLATE "C", code TEXT NOT NULL, message TEXT NOT NULL, PRIMARY KEY (storyline, place))
        ;
        CREATE INDEX diagnostics_by_article ON diagnostics (article_id)
        ;
        CREATE TABLE events (number BIGINT PRIMARY KEY, kind INTEGER NOT NULL, happened_at BIGINT NOT NULL, subject_id TEXT COLLATE "C" NOT NULL, previous_id TEXT COLLATE "C", claim_id TEXT COLLATE "C", message TEXT NOT NULL)
        """,
        """
        CREATE INDEX shifts_by_party ON shifts (party_id, date_at)
        ;
        CREATE INDEX conflicts_by_severity ON conflicts (severity, id)
        ;
        CREATE INDEX events_by_time ON events (happened_at)
        """,
        """
        ALTER TABLE statements ADD COLUMN repeats_id TEXT COLLATE "C"
        ;
        ALTER TABLE statements ADD COLUMN place INTEGER NOT NULL DEFAULT 0
        ;
        UPDATE statements SET place = COALESCE(NULLIF(split_part(content, ' ', 1), '')::INTEGER, 0)
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
        CREATE TABLE republications (storyline TEXT COLLATE "C" NOT NULL, place INTEGER NOT NULL, original_id TEXT COLLATE "C" NOT NULL, copy_id TEXT COLLATE "C" NOT NULL, PRIMARY KEY (storyline, place))
        ;
        CREATE INDEX republications_by_copy ON republications (copy_id)
        ;
        UPDATE store SET settings = NULL
        """,
    ];
}
