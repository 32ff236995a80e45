import { openLibrary } from '#library/library.ts'
import { createClient } from '#shared/rpc/transport.ts'
import { expect, test as base } from '../helpers/e2e.ts'
import { originalCall, revisedCall } from '../helpers/revised-call.ts'
import { expectAccessible } from './pages/accessibility.ts'
import { LibraryPage } from './pages/library-page.ts'
import { Palette } from './pages/palette.ts'
import { Reader } from './pages/reader.ts'
import { VersionsPage } from './pages/versions-page.ts'

const revised = { name: 'revised.txt', text: revisedCall }

/** One passage for each state, two of them exact. */
const marked: readonly (readonly [words: string, tag: string])[] = [
  ['Orders rose in every region', 'Orders'],
  ['welcome to the third quarter call', 'Opening'],
  ['the tightest point is stil the supply of castings from the northern foundry', 'Supply'],
  ['Capital expenditure stays at what we said in the spring', 'Capex'],
  ['We are careful', 'Tone'],
  ['The dividend will be decided by the board in the autumn', 'Dividend'],
]

const test = base.extend({
  /** A library with the original call and six passages. */
  libraryPath: async ({ folder }, use) => {
    const path = folder.at('marked.earmark')
    const library = openLibrary(path, { version: '0.0.0-test' })
    const client = createClient(library)
    const bytes = new TextEncoder().encode(originalCall)
    const { transcript } = await client.call('transcripts.import', { importId: 'a', fileName: 'original.txt', bytes })
    for (const [words, name] of marked) {
      const start = originalCall.indexOf(words)
      const range = { start, end: start + words.length }
      await client.call('passages.create', { transcriptId: transcript.id, ...range, tags: [{ kind: 'new', name }] })
    }
    await library.close()
    await use(path)
  },
})

test('a newer version is brought in and every passage decided on with the keyboard alone', async ({
  page,
  workbench: _,
}) => {
  const versions = new VersionsPage(page)
  const library = new LibraryPage(page)
  await library.grid.focus()
  await page.keyboard.press('ArrowDown')
  await new Palette(page).run('Replace with a newer version')
  await expect(versions.dialog).toContainText('its 6 passages with it')
  await versions.choose({ name: 'same.txt', text: originalCall })
  await expect(versions.dialog.getByRole('alert')).toContainText('has the same bytes as')
  await versions.choose(revised)

  await expect(versions.queue).toBeFocused()
  await expect(versions.rows).toHaveCount(6)
  await expect(versions.progress).toHaveText('0 of 6 decided')
  for (const state of ['Moved', 'Fuzzy', 'Ambiguous', 'Lost']) {
    await expect(versions.group(state).getByRole('option')).toHaveCount(1)
  }

  await test.step('all exact ones at once', async () => {
    await page.keyboard.press('Shift+A')
    await expect(versions.progress).toHaveText('2 of 6 decided')
    await expect(page.getByRole('button', { name: /^Undo: Move 2 exact passages/u })).toBeVisible()
  })
  await test.step('the moved one stands elsewhere, its surroundings beside the old ones', async () => {
    await versions.goTo('Moved')
    await expect(versions.older).toContainText('net debt is lower')
    await expect(versions.newer).toContainText('We are careful everywhere.')
    await page.keyboard.press('a')
    await expect(versions.progress).toHaveText('3 of 6 decided')
  })
  await test.step('the fuzzy one shows the words that differ', async () => {
    await versions.goTo('Fuzzy')
    await expect(versions.older.locator('mark del')).toHaveText(['stil'])
    await expect(versions.newer.locator('mark ins')).toHaveText(['still'])
    await page.keyboard.press('l')
    await expect(versions.progress).toHaveText('4 of 6 decided')
    await expect(versions.group('Fuzzy').getByRole('option')).toContainText('Left')
  })
  await test.step('the ambiguous one has several places to step through', async () => {
    await versions.goTo('Ambiguous')
    await expect(versions.detail).toContainText('Place 1 of 3')
    const first = await versions.newer.innerText()
    await page.keyboard.press('n')
    await expect(versions.detail).toContainText('Place 2 of 3')
    expect(await versions.newer.innerText()).not.toBe(first)
    await page.keyboard.press('a')
    await expect(versions.progress).toHaveText('5 of 6 decided')
  })
  await test.step('the lost one is placed by hand, found by its words', async () => {
    await versions.goTo('Lost')
    await page.keyboard.press('p')
    const reader = new Reader(page)
    await expect(page.getByRole('region', { name: 'Choose the place of a passage' })).toContainText('The dividend will')
    await expect(reader.text).toBeFocused()
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.insertText('we have built some stock')
    await expect(reader.findCount).toHaveText('1 of 1')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(versions.progress).toContainText('6 of 6 decided')
    await expect(versions.newer.locator('mark')).toHaveText('we have built some stock')
  })
  await test.step('the last decision is taken back in one step', async () => {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(versions.progress).toContainText('5 of 6 decided')
  })
})

test('the queue is left and taken up again from the library; the older version stays readable', async ({
  page,
  workbench: _,
}) => {
  const versions = new VersionsPage(page)
  const library = new LibraryPage(page)
  const reader = new Reader(page)
  await library.rows().first().dblclick()
  await expect(reader.text).toBeFocused()
  await page.getByRole('button', { name: 'Replace with a newer version…' }).click()
  await versions.dialog.waitFor()
  await versions.choose(revised)
  await expect(versions.progress).toHaveText('0 of 6 decided')
  await page.keyboard.press('a')
  await expect(versions.progress).toHaveText('1 of 6 decided')

  await page.keyboard.press('Alt+1')
  await expect(library.rows()).toHaveCount(1)
  await expect(library.rows()).toContainText('2 versions')
  await expect(library.rows()).toContainText('5 to review')
  await library.rows().first().dblclick()
  await expect(reader.passages(1)).toBeVisible()
  await page.getByRole('button', { name: /^Version 2 of 2/u }).click()
  await page.getByRole('menuitem', { name: /^Version 1/u }).click()
  await expect(page.getByRole('note')).toContainText('This is an older version.')
  await expect(reader.passages(5)).toBeVisible()
  await page.getByRole('button', { name: 'Go to the newest version' }).click()
  await expect(page.getByRole('note')).toHaveCount(0)
  await page.getByRole('button', { name: /^Version 2 of 2/u }).click()
  await page.getByRole('menuitem', { name: 'Review 5 passages of older versions' }).click()
  await expect(versions.progress).toHaveText('1 of 6 decided')
})

test('a file dropped on the dialog is the newer version, and undo takes the whole replacement back', async ({
  page,
  workbench: _,
}) => {
  const versions = new VersionsPage(page)
  const library = new LibraryPage(page)
  await library.rows().first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Replace with a newer version…' }).click()
  await versions.dialog.waitFor()
  const transfer = await page.evaluateHandle((text) => {
    const carried = new DataTransfer()
    carried.items.add(new File([text], 'dropped.txt'))
    return carried
  }, revisedCall)
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
  await expect(versions.rows).toHaveCount(6)
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('Alt+1')
  await expect(library.rows()).toHaveCount(1)
  await expect(library.rows()).not.toContainText('versions')
})

test('nothing stands in the way of assistive technology, in no theme and on narrow windows', async ({
  page,
  workbench: _,
}) => {
  // Axe looks at every element a dozen times; on a busy machine that is most of a minute.
  test.slow()
  const versions = new VersionsPage(page)
  const library = new LibraryPage(page)
  await library.rows().first().click()
  await new Palette(page).run('Replace with a newer version')
  await versions.dialog.waitFor()
  await expectAccessible(page)
  await versions.choose(revised)
  await versions.detail.waitFor()
  for (const width of [1280, 700]) {
    await page.setViewportSize({ width, height: 800 })
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme)
      for (const state of ['Fuzzy', 'Ambiguous', 'Lost']) {
        await versions.goTo(state)
        await expectAccessible(page)
      }
    }
  }
})
