import type { Severity } from '#core/assist/checks/check.ts'

interface SeveritySignProps {
  readonly severity: Severity
  readonly size?: number
}

/** How serious a finding is, by shape: a full triangle, an empty one, a ring. The word stands beside it. */
export function SeveritySign({ severity, size = 10 }: SeveritySignProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 10 10"
      fill={severity === 'error' ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={1.2}
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {severity === 'hint' ? <circle cx={5} cy={5} r={3.4} /> : <path d="M5 1.2 9.2 8.8H.8Z" />}
    </svg>
  )
}
