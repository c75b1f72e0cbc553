import type { AccountContract, Contract } from '../contract/read-contract.ts';

/** The value of the field `customerscore` in the `package.json` of an account's package, by which it is recognized. */
export const accountPackage = 'account';

/** The name that a package is imported by. */
export function packageName(account: AccountContract | undefined): string {
  return account === undefined
    ? '@customerscore-kit/contract'
    : (account.package.name ?? 'customerscore-account-contract');
}

/** `package.json` of the contract package. Its version is that of the contract. */
export function renderManifest({ document, account }: Contract, exports: readonly string[]): Record<string, string> {
  const module = (name: string) => ({
    import: { types: `./${name}.d.ts`, default: `./${name}.js` },
    require: { types: `./${name}.d.cts`, default: `./${name}.cjs` },
  });
  const manifest = {
    ...(account === undefined
      ? {
          name: packageName(account),
          version: document.info.version,
          description:
            'Types, thin client, validators, inspection, operations and examples of the Customerscore API, generated from its OpenAPI contract.',
        }
      : {
          name: packageName(account),
          version: account.package.version ?? document.info.version,
          private: account.package.private ?? true,
          description: 'The contract of the Customerscore API, restricted to the codenames of one account.',
          customerscore: accountPackage,
        }),
    license: 'MIT',
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20.19' },
    // For tools that do not read "exports".
    main: './index.cjs',
    types: './index.d.cts',
    exports: {
      '.': module('index'),
      './types': module('types'),
      './client': module('client'),
      './validators': module('validators'),
      './inspect': module('inspect'),
      './finding-codes': module('finding-codes'),
      './operations': module('operations'),
      './limits': module('limits'),
      './examples': module('examples'),
      './account.schema.json': './account.schema.json',
      './openapi.json': './openapi.json',
      './openapi.yaml': './openapi.yaml',
      ...Object.fromEntries(exports.map((name) => [`./${name}`, `./${name}`])),
    },
    files: ['*.js', '*.cjs', '*.d.ts', '*.d.cts', '*.json', 'openapi.yaml', 'CHANGELOG.md'],
  };
  return { 'package.json': `${JSON.stringify(manifest, null, 2)}\n` };
}
