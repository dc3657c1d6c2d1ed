/** How a date was counted, day by day: which days count, which do not, and by which act. */

import type { LedgerLine } from '../engine/view.ts'
import { numericDate } from '../format.ts'
import { useUi } from '../ui.ts'

export function Ledger({ lines }: { lines: LedgerLine[] }) {
  const { words } = useUi()
  // Months are not counted day by day: then there is nothing to number.
  const numbered = lines.some(({ number }) => number !== null)
  return (
    <table class="ledger">
      <thead>
        <tr>
          <th scope="col">{words('ui.ledger.date')}</th>
          {numbered && <th scope="col">{words('ui.ledger.number')}</th>}
          <th scope="col">{words('ui.ledger.what')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index} class={numbered && line.number === null ? 'skipped' : undefined}>
            <th scope="row">
              <time dateTime={line.date}>{numericDate(line.date)}</time>
            </th>
            {numbered && <td>{line.number ?? ''}</td>}
            <td>
              {line.text}
              {line.act && !line.text.includes(line.act) && <span class="hint"> {line.act}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
