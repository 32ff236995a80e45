import { useEffect, useRef, useState } from 'react'

/** What changes many times a second, told at a rate one can listen to. @param milliseconds between two tellings. */
export function useCalm(text: string, milliseconds: number): string {
  const [told, setTold] = useState(text)
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
  }, [text])
  useEffect(() => {
    const telling = setInterval(() => setTold(latest.current), milliseconds)
    return () => clearInterval(telling)
  }, [milliseconds])
  return told
}
