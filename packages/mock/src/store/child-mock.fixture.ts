// A mock in a process of its own, so that it can be killed. Gets its options as JSON; sends its URL.
import { startMock } from '../index.ts';

const mock = await startMock(JSON.parse(process.argv[2]!));
process.send!(mock.url);
process.once('disconnect', () => process.exit());
