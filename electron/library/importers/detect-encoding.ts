import chardet from 'chardet'

const SAMPLE = 128 * 1024

/** Bytes some of which are not ASCII, so that a detector has something to go by. */
function telling(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes
  const first = bytes.findIndex((byte) => byte >= 0x80)
  const start = Math.max(0, Math.min(first - SAMPLE / 4, bytes.length - SAMPLE))
  return bytes.subarray(start, start + SAMPLE)
}

/**
 * UTF-16 without a BOM, told by where the NUL bytes fall: Latin text has one in every second place.
 * Returns null when the NULs are no such pattern.
 */
export function utf16WithoutBom(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(bytes.length, 8192) & ~1)
  if (sample.length < 4) return null
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue
    if (index % 2 === 0) even += 1
    else odd += 1
  }
  const half = sample.length / 2
  if (odd > half * 0.4 && even < half * 0.02) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.02) return 'utf-16be'
  return null
}

/** Whether bytes that are not strict UTF-8 are nevertheless UTF-8 with a few broken places. */
export function mostlyUtf8(bytes: Uint8Array): boolean {
  const sample = telling(bytes)
  const text = new TextDecoder('utf-8').decode(sample)
  let good = 0
  let bad = 0
  for (const character of text) {
    if (character === '\ufffd') bad += 1
    else if (character > '\u007f') good += 1
  }
  return good >= 10 && bad * 10 <= good
}

/**
 * The likely 8-bit or East Asian encoding of bytes that are not Unicode, as a label TextDecoder knows.
 * Western text with a few curly quotes says too little to a statistical detector, so sparse single high bytes mean
 * windows-1252, without asking.
 */
export function legacyEncoding(bytes: Uint8Array): string {
  const sample = telling(bytes)
  let high = 0
  let pairs = 0
  for (let index = 0; index < sample.length; index += 1) {
    if ((sample[index] ?? 0) < 0x80) continue
    high += 1
    if ((sample[index + 1] ?? 0) >= 0x80) pairs += 1
  }
  const isSparse = high / sample.length < 0.02
  if (isSparse && pairs * 5 <= high) return 'windows-1252'
  const guesses = chardet.analyse(sample)
  const best = guesses[0]
  const eastAsian = /^(?:shift_jis|euc-|gb18030|big5|iso-2022)/i
  if (best !== undefined && eastAsian.test(best.name) && best.confidence >= 50 && isSupported(best.name)) {
    return best.name.toLowerCase()
  }
  if (isSparse) return 'windows-1252'
  for (const guess of guesses) {
    if (eastAsian.test(guess.name) || /^utf|^ascii$/i.test(guess.name)) continue
    if (guess.name === 'ISO-8859-1') return 'windows-1252'
    if (isSupported(guess.name)) return guess.name.toLowerCase()
  }
  return 'windows-1252'
}

/** Whether a label names an encoding that can be read here. */
export function isSupported(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== ''
  } catch {
    return false
  }
}
