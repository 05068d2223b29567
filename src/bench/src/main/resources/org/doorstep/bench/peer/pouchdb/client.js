// The peer's client: for each line on its standard input one new local LevelDB database, filled, then edited and pushed.
// usage: node client.js FOLDER SERVER EDITS; answers {"pull_s": ..., "push_s": ..., "documents": ...}.
'use strict';
const readline = require('readline');
const PouchDB = require('pouchdb');
const [folder, server, edits] = process.argv.slice(2);
const HOW = {batch_size: 1000};
let runs = 0;

const seconds = start => Number(process.hrtime.bigint() - start) / 1e9;

async function run() {
  const number = ++runs;
  const remote = new PouchDB(server + '/documents');
  const local = new PouchDB(folder + '/local-' + number);
  let start = process.hrtime.bigint();
  const pulled = await local.replicate.from(remote, HOW);
  const pull = seconds(start);
  // The first push after a pull goes through all documents once: not what an officer waits for each day.
  await local.replicate.to(remote, HOW);
  const rows = (await local.allDocs({include_docs: true, limit: Number(edits)})).rows;
  await local.bulkDocs(rows.map(row => ({...row.doc, status: 'visited-' + number})));
  start = process.hrtime.bigint();
  const pushed = await local.replicate.to(remote, HOW);
  const push = seconds(start);
  if (pushed.docs_written !== Number(edits)) throw new Error('pushed ' + pushed.docs_written);
  const documents = (await local.info()).doc_count;
  await local.destroy();
  return {pull_s: pull, push_s: push, documents, pulled: pulled.docs_written};
}

(async () => {
  for await (const line of readline.createInterface({input: process.stdin})) {
    console.log(JSON.stringify(await run(line)));
  }
  process.exit(0);
})().catch(error => { console.error(error); process.exit(1); });
