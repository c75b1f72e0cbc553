import type { Finding } from '@customerscore-kit/contract/inspect';

interface Props {
  severity: 'error' | 'warning';
  findings: readonly Finding[];
}

/** Findings with their cure and their place in the body. */
export function FindingList({ severity, findings }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul className="findings">
      {findings.map(({ code, pointer, message, suggestion }) => (
        <li key={pointer + message} className={severity}>
          <p className="finding">
            <strong>{severity === 'error' ? 'Error' : 'Warning'}</strong> <code>{code}</code>
          </p>
          <p>{message}</p>
          <p className="suggestion">{suggestion}</p>
          <p className="place">
            <code>{pointer || '(the whole body)'}</code>
          </p>
        </li>
      ))}
    </ul>
  );
}
