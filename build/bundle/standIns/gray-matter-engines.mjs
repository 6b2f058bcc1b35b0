// Stands for the engines of gray-matter in the bundles. It asks these only where it is given none for a language, and
// base/markdown/frontMatter.ts gives its own.

const refused = {
  parse: () => {
    throw new Error('the engines of gray-matter are not bundled');
  },
};

/** Never asked. */
export { refused as yaml, refused as json, refused as javascript };
