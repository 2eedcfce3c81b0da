// Runs an SQL file with DuckDB:  node duckdb.mjs FILE.sql [name=text ...]
// Each {name} in the SQL becomes the text given. Prints the last statement's rows, one JSON object
// a line.
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [file, ...settings] = process.argv.slice(2);
let sql = readFileSync(file, 'utf8');
for (const setting of settings) {
  const [name, ...text] = setting.split('=');
  sql = sql.replaceAll(`{${name}}`, text.join('=').replaceAll("'", "''"));
}

const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
const rows = await connection.runAndReadAll(sql);
for (const row of rows.getRowObjectsJson()) console.log(JSON.stringify(row));
