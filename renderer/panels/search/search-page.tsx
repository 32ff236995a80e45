export function SearchPage({ query }: { readonly query: string }) {
  return query
}
