/** A key as it is written on a keyboard. */
export function KeyHint({ keys }: { readonly keys: string }) {
  return <kbd>{keys}</kbd>
}
