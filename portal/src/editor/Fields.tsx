import { useId } from 'react';
import { useTexts } from '../i18n/useTexts';

type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

const LONG = 60;

/** Fields for a thing of the catalogue as it is: texts, figures, lists and groups, each named as in the API. */
export function Fields(props: { name: string; value: Value; onChange: (value: Value) => void }) {
  const { name, value, onChange } = props;
  const { t } = useTexts();
  const id = useId();
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === 'string')) {
      return (
        <label className="field">
          <span>
            {name} ({t('fields.lines')})
          </span>
          <textarea
            value={value.join('\n')}
            onChange={(event) =>
              onChange(
                event.target.value.split('\n').filter((line, index, all) => line || index < all.length - 1),
              )
            }
            onBlur={(event) =>
              onChange(
                event.target.value
                  .split('\n')
                  .map((line) => line.trim())
                  .filter(Boolean),
              )
            }
          />
        </label>
      );
    }
    return (
      <fieldset className="group">
        <legend>{name}</legend>
        {value.map((each, index) => (
          <Fields
            key={index}
            name={String(index + 1)}
            value={each}
            onChange={(changed) => onChange(value.map((old, place) => (place === index ? changed : old)))}
          />
        ))}
      </fieldset>
    );
  }
  if (value !== null && typeof value === 'object') {
    return (
      <fieldset className="group">
        <legend>{name}</legend>
        {Object.entries(value).map(([key, each]) => (
          <Fields
            key={key}
            name={key}
            value={each}
            onChange={(changed) => onChange({ ...value, [key]: changed })}
          />
        ))}
      </fieldset>
    );
  }
  if (typeof value === 'boolean') {
    return (
      <label className="check">
        <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
        {name}
      </label>
    );
  }
  if (typeof value === 'number') {
    return (
      <label className="field">
        <span>{name}</span>
        <input
          type="number"
          step="any"
          value={Number.isNaN(value) ? '' : value}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      </label>
    );
  }
  return (
    <div className="field">
      <label htmlFor={id}>
        <span>{name}</span>
      </label>
      {(value ?? '').length > LONG ? (
        <textarea id={id} value={value ?? ''} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          id={id}
          type="text"
          value={value ?? ''}
          onChange={(event) => onChange(event.target.value || null)}
        />
      )}
    </div>
  );
}
