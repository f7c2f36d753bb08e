import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Course, CourseBin } from '#core/report/course.ts'
import { isImeKey } from '../../keys/isImeKey.ts'
import styles from './CourseChart.module.css'
import { CoursePatterns, courseFill } from './CourseKey.tsx'
import { type CourseBar, courseBars, SPOKEN_HEIGHT, TOUCHED_HEIGHT } from './courseScales.ts'

/** Room under the bars for the names of the sittings. */
const NAMES_HEIGHT = 16
const LINE = 2

interface BinProps {
  readonly 'aria-label': string
  readonly onFocus: () => void
  readonly onMouseEnter: () => void
  readonly onOpen: () => void
}

interface CourseBarsProps {
  readonly course: Course
  /** Pixels. */
  readonly width: number
  readonly label: string
  readonly binProps: (bin: CourseBin) => BinProps
  readonly onKeyDown: (event: KeyboardEvent<SVGElement>) => void
  readonly onLeave: () => void
}

/** The chart itself: a stretch of the interview is a button that leads to its first segment. */
export function CourseBars(props: CourseBarsProps) {
  const { course, width, label, binProps, onKeyDown, onLeave } = props
  const { t } = useTranslation('statements')
  const height = SPOKEN_HEIGHT + LINE + TOUCHED_HEIGHT + NAMES_HEIGHT
  const bars = courseBars(course, width)
  const begins = bars.filter(
    ({ bin }, index) => index === 0 || bin.sitting !== bars[index - 1]?.bin.sitting,
  )
  return (
    <svg
      className={styles.chart}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="toolbar"
      aria-label={label}
      onKeyDown={onKeyDown}
      onMouseLeave={onLeave}
      onBlur={onLeave}
    >
      <CoursePatterns />
      {bars.map((bar) => (
        <Bin key={bar.bin.first} bar={bar} {...binProps(bar.bin)} />
      ))}
      {begins.map(({ bin, left }) => (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: text of SVG takes no focus.
        <text key={bin.first} x={left} y={height - 3} className={styles.sitting} aria-hidden="true">
          {bin.sittingNumber === null
            ? t('matrix.noSitting')
            : t('matrix.sitting', { number: bin.sittingNumber })}
        </text>
      ))}
    </svg>
  )
}

function Bin({
  bar: { left, step, bar, spoken, touched },
  onOpen,
  ...props
}: BinProps & { bar: CourseBar }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: there are no buttons in SVG.
    <g
      role="button"
      className={styles.bin}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (isImeKey(event.nativeEvent) || (event.key !== 'Enter' && event.key !== ' ')) return
        event.preventDefault()
        onOpen()
      }}
      {...props}
    >
      <rect
        x={left}
        y={0}
        width={step}
        height={SPOKEN_HEIGHT + LINE + TOUCHED_HEIGHT}
        className={styles.reach}
      />
      {spoken.map(([top, bottom], place) =>
        bottom > top ? (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a speaker is its place in the course.
            key={place}
            x={bar.left}
            y={top}
            width={bar.width}
            height={bottom - top}
            {...courseFill(place)}
          />
        ) : null,
      )}
      <rect x={left} y={SPOKEN_HEIGHT} width={step} height={1} className={styles.line} />
      {touched > 0 && (
        <rect
          x={bar.left}
          y={SPOKEN_HEIGHT + LINE}
          width={bar.width}
          height={touched}
          {...courseFill('touched')}
        />
      )}
    </g>
  )
}
