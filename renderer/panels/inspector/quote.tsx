import { useState } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import './quote.css'

/** A quote longer than this many UTF-16 units is folded. */
const FOLDED_FROM = 480

/** The words of a passage, as they stand in the text. */
export function Quote({ text }: { readonly text: string }) {
  const [isOpen, setIsOpen] = useState(false)
  const isLong = text.length > FOLDED_FROM
  return (
    <div className="quote">
      <blockquote className={`quote-text reading ${isLong && !isOpen ? 'quote-folded' : ''}`} dir="auto">
        {text}
      </blockquote>
      {isLong && (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Fold the quote' : 'Show the whole quote'}
        </Button>
      )}
    </div>
  )
}
