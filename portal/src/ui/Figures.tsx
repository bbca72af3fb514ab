import { useTexts } from '../i18n/useTexts';

/** The figures of a chart as a table, for who can't see it or wants to know exactly. */
export function Figures(props: {
  caption: string;
  rows: { name: string; value: number }[];
  show: (value: number) => string;
}) {
  const { t } = useTexts();
  return (
    <details>
      <summary>{t('charts.asTable')}</summary>
      <table>
        <caption>{props.caption}</caption>
        <tbody>
          {props.rows.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{props.show(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
