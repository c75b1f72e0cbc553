// Entry point for the npm scripts of this repository. npm runs scripts in the root folder of the repository, but relative paths
// in the arguments start in the folder where the user called npm.
if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
await import('./bin.ts');
