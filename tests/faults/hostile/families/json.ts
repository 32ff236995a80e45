import { goodText, LAST_WORDS } from '../good-files.ts'
import { type Family, imported, refused } from '../hostile-file.ts'

const good = imported({ holds: [LAST_WORDS], speakers: ['Mira Sandvik', 'Jonas Reuter'] })
const notComplete = refused('unreadable-file', /not complete JSON/u)
const deep = refused('unreadable-file', /nested deeper than 64 levels/u)
const twice = refused('unreadable-file', /same key twice/u)
const nothing = refused('empty-file', /nothing in it looks like what people say/u)
const turns = [
  { speaker: 'Mira Sandvik', text: 'Good morning to everyone in the hall.' },
  { speaker: 'Jonas Reuter', text: 'Thank you, so the dividend is safe.' },
]
const list = JSON.stringify(turns)
/** Turns of which each object has `field` besides, and the top has it too. */
const withField = (field: string): string =>
  `{${field},"turns":[${turns.map((turn) => `{${field},${JSON.stringify(turn).slice(1)}`).join(',')}]}`

export const jsonNesting: Family = {
  name: 'nested JSON',
  files: () => [
    ['100,000 lists', 'lists.json', () => '['.repeat(100_000) + ']'.repeat(100_000), deep],
    ['10 million lists that never close', 'open.json', () => `[${'['.repeat(10_000_000)}`, deep],
    ['100,000 objects', 'objects.json', () => '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000), deep],
    ['65 levels', 'levels.json', `${'['.repeat(65)}${']'.repeat(65)}`, deep],
    ['60 levels around turns', 'around.json', `${'{"a":'.repeat(60)}${list}${'}'.repeat(60)}`, good],
    [
      'words nested in words',
      'words.json',
      JSON.stringify([{ speaker: 'Mira', words: [{ words: [{ words: [{ words: [{ words: [{ text: 'x' }] }] }] }] }] }]),
      imported({ holds: ['x'] }),
    ],
    ['a list of a million lists', 'wide.json', () => `[${'[],'.repeat(1_000_000)}${list}]`, good],
    ['lists that close too often', 'closed.json', `${list}${']'.repeat(1000)}`, notComplete],
  ],
}

export const jsonNumbers: Family = {
  name: 'JSON numbers',
  files: () => [
    ...['1e999', '-1e999', '-0', '1e-999', '9'.repeat(100_000), '123456789012345678901234567890', '0.1e1000000'].map(
      (number) =>
        [
          `times of ${number.slice(0, 20)}`,
          'numbers.json',
          `[${turns.map((turn) => `{"start":${number},"end":${number},${JSON.stringify(turn).slice(1)}`).join(',')}]`,
          good,
        ] as const,
    ),
    [
      'times that run backwards',
      'back.json',
      JSON.stringify(turns.map((turn, index) => ({ ...turn, start: 100 - index, end: 50 - index }))),
      good,
    ],
    [
      'times in words',
      'words.json',
      JSON.stringify(turns.map((turn) => ({ ...turn, start: 'noon', end: 'NaN' }))),
      good,
    ],
    [
      'times that are objects',
      'objects.json',
      JSON.stringify(turns.map((turn) => ({ ...turn, start: {}, end: [] }))),
      good,
    ],
    ['NaN', 'nan.json', `[{"speaker":"Mira","text":"x","start":NaN}]`, notComplete],
    ['Infinity', 'infinity.json', `[{"speaker":"Mira","text":"x","start":Infinity}]`, notComplete],
    [
      'a speaker that is a number',
      'speaker.json',
      JSON.stringify([
        { speaker: 1e300, text: 'a' },
        { speaker: 2, text: 'so the dividend is safe' },
      ]),
      imported({ holds: [LAST_WORDS] }),
    ],
    ['a year of 1e5', 'year.json', JSON.stringify({ quarter: 9, year: 1e5, date: '2031-02-31', turns }), good],
  ],
}

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'length',
]

export const jsonKeys: Family = {
  name: 'JSON keys that mean something',
  files: () => [
    ...KEYS.map(
      (key) =>
        [
          `the key ${key}`,
          'keys.json',
          withField(`${JSON.stringify(key)}:{"polluted":"yes","text":"no","speaker":"no"}`),
          good,
        ] as const,
    ),
    ['__proto__ as a list of turns', 'proto.json', `{"__proto__":${list}}`, good],
    ['a prototype of a prototype', 'deep.json', withField('"constructor":{"prototype":{"polluted":"yes"}}'), good],
    [
      'people named __proto__',
      'people.json',
      `{"speakers":{"__proto__":{"name":"polluted"},"0":{"name":"Mira Sandvik"},"1":{"name":"Jonas Reuter"}},"turns":[{"speaker":"0","text":"Good morning."},{"speaker":"1","text":"so the dividend is safe"}]}`,
      good,
    ],
    [
      'a speaker named __proto__',
      'speaker.json',
      `[{"speaker":"__proto__","text":"a"},{"speaker":"constructor","text":"so the dividend is safe"}]`,
      imported({ holds: [LAST_WORDS] }),
    ],
    ['an escaped __proto__', 'escaped.json', withField('"\\u005f_proto__":{"polluted":"yes"}'), good],
    [
      '__proto__ in front matter',
      'matter.md',
      `---\n__proto__:\n  polluted: yes\nconstructor: x\n---\n\n${goodText()}`,
      imported({ holds: [LAST_WORDS] }),
    ],
  ],
}

export const jsonBroken: Family = {
  name: 'broken JSON',
  files: () => [
    ['a key twice', 'twice.json', `[{"speaker":"Mira","text":"a","text":"b"},{"speaker":"J","text":"c"}]`, twice],
    [
      'a key twice, once escaped',
      'escaped.json',
      `[{"speaker":"Mira","text":"a","\\u0074ext":"b"},{"speaker":"J","text":"c"}]`,
      twice,
    ],
    ['comments', 'comments.json', `/* x */ ${list} // y`, notComplete],
    ['a comma too many', 'comma.json', `${list.slice(0, -1)},]`, notComplete],
    ['single quotes', 'quotes.json', `[{'speaker':'Mira'}]`, notComplete],
    ['a BOM', 'bom.json', `\ufeff${list}`, good],
    ['two values', 'two.json', `${list}${list}`, notComplete],
    ['a value on each line', 'lines.jsonl', turns.map((turn) => JSON.stringify(turn)).join('\n'), good],
    [
      'a value on each line, the last cut',
      'cut.jsonl',
      `${turns.map((turn) => JSON.stringify(turn)).join('\n')}\n{"speaker":`,
      notComplete,
    ],
    [
      '10,000 lines, each nested',
      'nested.jsonl',
      () => `${turns.map((turn) => JSON.stringify(turn)).join('\n')}\n`.repeat(5000),
      imported({ holds: [LAST_WORDS] }),
    ],
    [
      'a lone surrogate',
      'lone.json',
      `[{"speaker":"Mira Sandvik","text":"One \\ud83d half."},{"speaker":"Jonas Reuter","text":"so the dividend is safe"}]`,
      imported({ holds: ['One \ufffd half.', LAST_WORDS] }),
    ],
    [
      'control characters in strings',
      'controls.json',
      `[{"speaker":"Mira Sandvik","text":"One \\u0000\\u001b sign."},{"speaker":"Jonas Reuter","text":"so the dividend is safe"}]`,
      imported({ holds: ['One \ufffd\ufffd sign.'] }),
    ],
    ['a string that never ends', 'string.json', () => `[{"speaker":"${'a'.repeat(1_000_000)}`, notComplete],
    ['backslashes to the end', 'slashes.json', () => `[{"speaker":"${'\\'.repeat(1_000_001)}`, notComplete],
    ['only a string', 'string.json', '"so the dividend is safe"', nothing],
    ['null', 'null.json', 'null', nothing],
    ['true', 'true.json', 'true', nothing],
    ['an empty list', 'list.json', '[]', nothing],
    ['an empty object', 'object.json', '{}', nothing],
    ['pairs of languages without words', 'pairs.json', '[{"en":"","zh":""},{"en":"","zh":""}]', nothing],
    [
      'pairs of which some are no objects',
      'pairs2.json',
      '[{"en":"so the dividend is safe","zh":"x"},null,7,{"en":"b","zh":{}}]',
      imported({ holds: [LAST_WORDS] }),
    ],
    ['keys of a million letters', 'keys.json', () => `{"${'k'.repeat(1_000_000)}":1,"turns":${list}}`, good],
    [
      '300,000 keys',
      'many.json',
      () => `{${Array.from({ length: 300_000 }, (_, index) => `"k${String(index)}":1`).join(',')},"turns":${list}}`,
      good,
    ],
    [
      'a speaker of a million letters',
      'name.json',
      () =>
        JSON.stringify([
          { speaker: 'N'.repeat(1_000_000), text: 'a' },
          { speaker: 'Mira', text: 'so the dividend is safe' },
        ]),
      imported({ holds: [LAST_WORDS] }),
    ],
  ],
}
