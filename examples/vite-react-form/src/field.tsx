import { type ComponentProps, useId } from 'react';

type Props = ComponentProps<'input'> & {
  label: string;
  hint?: string;
  error?: string | undefined;
  optional?: boolean;
  as?: 'input' | 'select';
};

/** An input or select with its label, hint and error message. */
export function Field({ label, hint, error, optional = false, as = 'input', ...props }: Props) {
  const id = useId();
  const Control = as as 'input';
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {optional && <span className="optional">optional</span>}
      </label>
      <Control
        {...props}
        id={id}
        aria-required={!optional}
        aria-invalid={error !== undefined}
        aria-describedby={describedBy || undefined}
      />
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
