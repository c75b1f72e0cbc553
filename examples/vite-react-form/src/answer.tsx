import type { Outcome } from './use-upload';

/** Says what came of an upload. */
export function Answer({ outcome }: { outcome: Outcome }) {
  const isBad = outcome === 'failed' || (typeof outcome === 'number' && outcome !== 200);
  return (
    <p role="status" className={isBad ? 'error' : 'ok'}>
      {textOf(outcome)}
    </p>
  );
}

function textOf(outcome: Outcome): string {
  if (outcome === undefined) return '';
  if (outcome === 'sending') return 'Sending…';
  if (outcome === 'failed') return 'Not saved: the server did not answer.';
  return outcome === 200 ? 'Received: the answer was 200.' : `Not saved: the answer was ${outcome}.`;
}
