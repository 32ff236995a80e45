import { useEffect } from 'react'
import { useLibrary } from '#renderer/state/library-store.ts'

const DARK = '(prefers-color-scheme: dark)'
const CONTRAST = '(prefers-contrast: more)'

/** Puts theme, type size and column width on the root element, following the system where it is asked to. */
export function useAppearance(): void {
  const settings = useLibrary((state) => state.settings)
  useEffect(() => {
    const root = document.documentElement
    const dark = matchMedia(DARK)
    const contrast = matchMedia(CONTRAST)
    const apply = (): void => {
      const ground = dark.matches ? 'dark' : 'light'
      const system = contrast.matches ? 'contrast' : ground
      root.dataset['theme'] = settings.theme === 'system' ? system : settings.theme
      root.dataset['ground'] = ground
    }
    apply()
    dark.addEventListener('change', apply)
    contrast.addEventListener('change', apply)
    root.style.setProperty('--reading-size', `${settings.readingSize}px`)
    root.style.setProperty('--column-width', `${settings.columnWidth}`)
    return () => {
      dark.removeEventListener('change', apply)
      contrast.removeEventListener('change', apply)
    }
  }, [settings])
}
