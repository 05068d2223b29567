// The peer's server: LevelDB behind express-pouchdb, filled with the documents of a file (one JSON object a line).
// usage: node server.js FOLDER DOCUMENTS; says "listening PORT".
'use strict';
const fs = require('fs');
const express = require('express');
const [folder, documents] = process.argv.slice(2);
const PouchDB = require('pouchdb').defaults({prefix: folder + '/'});
const BATCH = 1000;

async function main() {
  const all = fs.readFileSync(documents, 'utf8').trim().split('\n').map(line => {
    const {id, ...rest} = JSON.parse(line);
    return {_id: id, ...rest};
  });
  const db = new PouchDB('documents');
  for (let i = 0; i < all.length; i += BATCH) {
    await db.bulkDocs(all.slice(i, i + BATCH));
  }
  const app = express();
  app.use('/', require('express-pouchdb')(PouchDB, {inMemoryConfig: true, logPath: folder + '/log.txt'}));
  const server = app.listen(0, '127.0.0.1', () => console.log('listening ' + server.address().port));
}

process.stdin.on('end', () => process.exit(0)).resume();
main().catch(error => { console.error(error); process.exit(1); });
