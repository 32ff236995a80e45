import type { ComponentProps, ReactNode } from 'react'
import './button.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `primary` for the one thing a screen is for; `quiet` sits in bars; `danger` destroys. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger'
}

export function Button({ look = 'plain', className = '', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`button button-${look} ${className}`} {...rest} />
}

interface IconButtonProps extends ComponentProps<'button'> {
  /** Said to screen readers and shown on hover. */
  readonly label: string
  readonly children: ReactNode
}

export function IconButton({ label, className = '', type = 'button', ...rest }: IconButtonProps) {
  return <button type={type} className={`icon-button ${className}`} aria-label={label} title={label} {...rest} />
}
