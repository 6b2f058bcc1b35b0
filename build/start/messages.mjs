// What `npm start` says to a person once the editor is there, in the extension's languages.

/**
 * @typedef {object} StartMessages
 * @property {(folder: string) => string} desktop
 * @property {(address: string, folder: string) => string} browser
 * @property {string} stopped
 */

/** @type {Record<import('../server/languages.mjs').Language, StartMessages>} */
export const startMessages = {
  en: {
    desktop: (folder) => `VS Code opens ${folder}.`,
    browser: (address, folder) =>
      `Ops Regulation is open at\n\n  ${address}\n\nCtrl+C stops it. Your changes are kept in ${folder}.`,
    stopped: 'Stopped.',
  },
  'zh-cn': {
    desktop: (folder) => `VS Code 正在打开 ${folder}。`,
    browser: (address, folder) =>
      `天猫运营制度已就绪，请用浏览器打开\n\n  ${address}\n\n按 Ctrl+C 停止。所做的修改保存在 ${folder}。`,
    stopped: '已停止。',
  },
  'zh-tw': {
    desktop: (folder) => `VS Code 正在開啟 ${folder}。`,
    browser: (address, folder) =>
      `天貓運營制度已就緒，請用瀏覽器開啟\n\n  ${address}\n\n按 Ctrl+C 停止。所做的修改儲存在 ${folder}。`,
    stopped: '已停止。',
  },
};
