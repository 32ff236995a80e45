import { fuzzParsersOf } from './fuzz/describe.ts'

fuzzParsersOf(['fuzz.vtt', 'fuzz.srt', 'fuzz.tsv', 'fuzz.rtf', 'fuzz.html', 'fuzz.odt', 'fuzz.pdf'])
