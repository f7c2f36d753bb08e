import { useTranslation } from 'react-i18next'
import type { TermTableMapping } from '#core/exchange/termTableMapping.ts'
import type { TermTablePreview } from '#core/exchange/termTablePreview.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './TermTableColumns.module.css'
import { columnFromKey, columnKey, columnKeys } from './termColumnKey.ts'

/** Cells shown of each column. */
const SAMPLES = 3

interface TermTableColumnsProps {
  readonly name: string
  readonly preview: TermTablePreview
  readonly mapping: TermTableMapping
  readonly onChange: (mapping: TermTableMapping) => void
}

/** The columns of a table of terms, with what stands in them and what each is taken for. */
export function TermTableColumns({ name, preview, mapping, onChange }: TermTableColumnsProps) {
  const { t } = useTranslation('resources')
  const format = useFormat()
  const nameOf = (key: string): string => {
    const [as, field = '', status = ''] = key.split(' ')
    if (as === 'ignored') return t('terms.column.ignored')
    if (as !== 'term') return t(`terms.column.${as} ${field}` as 'terms.column.ignored')
    const language = format.languageTitle(field)
    return status === 'preferred'
      ? language
      : t('terms.column.termWithStatus', {
          language,
          status: t(`terms.status.${status}` as 'terms.status.preferred'),
        })
  }
  return (
    <div className={styles.columns}>
      <p>{t('terms.foundRows', { name, count: preview.rows })}</p>
      <div className={styles.options}>
        <Checkbox
          isSelected={mapping.header}
          onChange={(header) => onChange({ ...mapping, header })}
        >
          {t('terms.hasHeader')}
        </Checkbox>
        <Select
          label={t('terms.separator')}
          value={mapping.separator ?? ''}
          choices={[
            { value: '', label: t('terms.separatorNone') },
            { value: ';', label: ';' },
            { value: '|', label: '|' },
          ]}
          onChange={(separator) =>
            onChange({ ...mapping, separator: separator === '' ? null : (separator as ';' | '|') })
          }
        />
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('terms.columnName')}</th>
              <th scope="col">{t('terms.columnIs')}</th>
              <th scope="col">{t('memories.sample')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map(({ header, samples }, index) => {
              const column = mapping.columns[index]
              if (column === undefined) return null
              const title = header === '' ? t('terms.columnNumber', { number: index + 1 }) : header
              const key = columnKey(column)
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is named by its place alone.
                <tr key={index}>
                  <th scope="row">{title}</th>
                  <td>
                    <Select
                      label={t('terms.columnIsOf', { column: title })}
                      labelHidden
                      value={key}
                      choices={columnKeys(column).map((each) => ({
                        value: each,
                        label: nameOf(each),
                      }))}
                      onChange={(chosen) =>
                        onChange({
                          ...mapping,
                          columns: mapping.columns.map((each, place) =>
                            place === index ? columnFromKey(chosen) : each,
                          ),
                        })
                      }
                    />
                  </td>
                  <td className={styles.samples}>{samples.slice(0, SAMPLES).join(' · ')}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </div>
  )
}
