/** The database, within the folder of a run's results. */
export const DATABASE_FILE = 'crossplan.duckdb'

/** The folder of CSV and Parquet files, within the folder of a run's results. */
export const TABLES_FOLDER = 'tables'

/** What each column of each table means, beside the CSV files. */
export const DICTIONARY_FILE = 'data-dictionary.csv'
/** What a report and its tables were made of, beside the report. */
export const RUN_FILE = 'run.json'
