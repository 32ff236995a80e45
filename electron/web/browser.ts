import open from 'open'

/** Opens a link in the person's browser; says so when there is none, since the link stands in the terminal anyway. */
export async function openInBrowser(link: string): Promise<void> {
  try {
    const child = await open(link)
    child.on('error', sayThereIsNone)
  } catch {
    sayThereIsNone()
  }
}

function sayThereIsNone(): void {
  console.error('No browser could be opened; please open the link yourself.')
}
