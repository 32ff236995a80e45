/** A text that ships with Earmark. Kept as a module, so that every host can reach it without reading files. */
export interface SeedDocument {
  readonly fileName: string
  readonly text: string
}
