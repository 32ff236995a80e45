export const RESULTS_ID = 'search-results'

/** The element of a hit, by its place in the list. */
export const hitId = (index: number): string => `search-hit-${index}`
