export { type CommandOptions, failureOf, runCommand, UsageError } from './run-command.ts';
export { runTool, type ToolRun } from './run-tool.ts';
export { endTool, exitCode, startTool, type ToolOptions } from './start-tool.ts';
export { withTemporaryFolder } from './temporary-folder.ts';
