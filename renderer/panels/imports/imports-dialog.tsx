export function ImportsDialog() {
  return null
}
