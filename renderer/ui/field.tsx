import { useId, type ComponentProps, type ReactNode } from 'react'
import './field.css'

interface FieldProps {
  readonly label: string
  /** What is wrong with the value, or null. */
  readonly problem?: string | null
  readonly hint?: ReactNode
  readonly children: (ids: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': boolean
  }) => ReactNode
}

/** A labelled control with a hint and a problem that screen readers hear. */
export function Field({ label, problem = null, hint, children }: FieldProps) {
  const id = useId()
  const note = problem !== null || hint !== undefined ? `${id}-note` : undefined
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': note, 'aria-invalid': problem !== null })}
      {note !== undefined && (
        <p id={note} className={problem === null ? 'field-hint' : 'field-problem'}>
          {problem ?? hint}
        </p>
      )}
    </div>
  )
}

export function TextInput({ className = '', type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} className={`input ${className}`} autoComplete="off" spellCheck={false} {...rest} />
}

export function TextArea({ className = '', ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={`input input-area ${className}`} {...rest} />
}

export function Select({ className = '', ...rest }: ComponentProps<'select'>) {
  return <select className={`input input-select ${className}`} {...rest} />
}
