// The command as the npm scripts of this repository run it. npm runs scripts in the folder of the repository; paths of the
// command line start in the folder that npm was called in.
if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
await import('./bin.ts');
