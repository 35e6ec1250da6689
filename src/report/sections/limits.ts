/** How much of a list stands in the report: enough to judge a finding by; the tables have all. */
export const LIMITS = {
  plans: 250,
  themes: 100,
  themeQuotes: 6,
  looseConcerns: 20,
  clusters: 60,
  textGroups: 10,
  strayActions: 10,
  /** Told in full, with their pairs, and drawn as chains; as many as the heat map has columns for. */
  establishments: 20,
  otherEstablishments: 200,
  chains: 60,
  pairs: 40,
  relatedPairs: 60,
  concerns: 60,
  failures: 30,
  failureRows: 100,
  failureConcerns: 12,
  rateGroups: 15,
  repeats: 50,
  months: 120,
  notices: 100,
  /** Of pictures. The codebook has as many themes. */
  drawnThemes: 26,
  drawnPairs: 40,
  drawnChains: 12,
  /** The latest: as many as have room for their dates. */
  drawnInspections: 5,
  drawnSlips: 25,
  /** Of a report table, where a report prints it. */
  tableRows: 20,
} as const

/** Actions are quoted up to this length; the whole text is in the tables and at the line given. */
export const ACTION_QUOTE = 220
/** Concerns that are listed, not told, are quoted up to this length. */
export const CONCERN_QUOTE = 200
