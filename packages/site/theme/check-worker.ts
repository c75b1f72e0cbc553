import { type CheckInput, check } from './check.ts';

// Away from the page, which stays usable while a large payload is checked.
addEventListener('message', ({ data }: MessageEvent<{ id: number; input: CheckInput }>) => {
  postMessage({ id: data.id, result: check(data.input) });
});
