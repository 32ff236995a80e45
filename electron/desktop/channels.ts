/** The names under which preload and main speak. */
export const channels = { call: 'earmark:call', save: 'earmark:save', event: 'earmark:event' } as const
