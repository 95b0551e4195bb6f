// Times compromise (direct quotations) and wink-nlp (tokens, parts of speech, entities) on articles in JSON Lines.
// usage: node time-peers.mjs ARTICLES.jsonl [RUNS]   prints JSON: words per second of processor time by task
import { readFileSync } from 'node:fs'
import nlp from 'compromise'
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'

const texts = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line).text)
const runs = Number(process.argv[3] ?? 3)
const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g) ?? []).length, 0)
const wink = winkNLP(model)
const its = wink.its

const tasks = {
  'compromise 14.17.0: direct quotations': text => nlp(text).quotations().length,
  'wink-nlp 2.4.0: tokens, parts of speech, entities': text => {
    const doc = wink.readDoc(text)
    return doc.tokens().out(its.pos).length + doc.entities().out(its.detail).length
  },
}

const median = list => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]
const results = {}
for (const [name, task] of Object.entries(tasks)) {
  let found = 0
  for (const text of texts.slice(0, Math.ceil(texts.length / 4))) task(text)
  const times = []
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage()
    found = 0
    for (const text of texts) found += task(text)
    const used = process.cpuUsage(start)
    times.push((used.user + used.system) / 1e6)
  }
  results[name] = { wordsPerSecond: Math.round(words / median(times)), found }
}
console.log(JSON.stringify({ words, results }))
