export function TagPicker(_: { readonly replacing: boolean }) {
  return null
}
