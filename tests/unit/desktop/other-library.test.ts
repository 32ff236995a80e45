import { describe, expect, it } from 'vitest'
import { otherLibraryNotice } from '../../../electron/desktop/other-library.ts'

describe('starting Earmark while it runs', () => {
  it('with another library names both libraries', () => {
    expect(otherLibraryNotice('/data/work.earmark', { library: '/data/home.earmark' })).toEqual({
      message: 'Earmark is open with another library.',
      detail:
        'Open now: /data/work.earmark\nAsked for: /data/home.earmark\n\nQuit Earmark, then start it again with the library you want.',
    })
  })

  it.each([
    ['with the same library', { library: '/data/work.earmark' }],
    ['with the same library, written otherwise', { library: '/data/../data/work.earmark' }],
    ['without a library', { library: null }],
    ['from a version that does not say', undefined],
  ])('%s tells nothing', (_what, data) => {
    expect(otherLibraryNotice('/data/work.earmark', data)).toBeNull()
  })
})
