import tseslint from 'typescript-eslint';

const forbidden = (selector, message) => ({ selector, message });

export default tseslint.config(
  { ignores: ['dist', 'node_modules'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ['./test/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        forbidden('ExportDefaultDeclaration', 'Exports have names.'),
        forbidden('TSEnumDeclaration', 'A union of literals says the same without a value at run time.'),
        forbidden(
          ':matches(ClassDeclaration, ClassExpression)[id.name!="Theorem"]',
          'Only Theorem is a class.',
        ),
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw from the seeded generator in numbers/.' },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'No clock below cli/.' },
        { name: 'performance', message: 'No clock below cli/.' },
        { name: 'process', message: 'No environment below cli/.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['node:*', 'fs', 'path'], message: 'No files, no clock, no system below cli/.' },
          ],
        },
      ],
    },
  },
  // The oracle is loaded when it is first asked, and given up where it does not end.
  { files: ['src/oracle/nerdamer.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['*.js'], ...tseslint.configs.disableTypeChecked },
);
