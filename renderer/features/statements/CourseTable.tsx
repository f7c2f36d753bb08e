import { useTranslation } from 'react-i18next'
import type { Course } from '#core/report/course.ts'
import { useCourseWords } from './useCourseWords.ts'

/** The chart in words and figures, for who does not see it. */
export function CourseTable({ course }: { course: Course }) {
  const { t } = useTranslation('statements')
  const { speakerName, amount, segments, sittingName, statements } = useCourseWords(course)
  return (
    <table className="visually-hidden">
      <caption>{t('course.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('course.segments')}</th>
          {course.speakers.map((speaker, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a speaker is its place in the course.
            <th key={place} scope="col">
              {speakerName(speaker)}
            </th>
          ))}
          <th scope="col">{t('course.touched')}</th>
        </tr>
      </thead>
      <tbody>
        {course.bins.map((bin) => (
          <tr key={bin.first}>
            <th scope="row">{`${sittingName(bin)}, ${segments(bin)}`}</th>
            {bin.amounts.map((said, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a speaker is its place in the course.
              <td key={place}>{amount(said)}</td>
            ))}
            <td>{statements(bin)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
