import { fuzzParsersOf } from './fuzz/describe.ts'

// Half of the parsers here, half in fuzz-documents.test.ts, so that both run at once.
fuzzParsersOf(['fuzz.txt', 'fuzz.json', 'fuzz.csv', 'fuzz.md', 'fuzz.eml', 'fuzz.zip', 'fuzz.docx'])
