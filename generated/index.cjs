// Generated from openapi/ by `npm run generate`. Do not edit: change the contract and generate again.
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __reExport = (target, mod, secondTarget) => (__copyProps(target, mod, "default"), secondTarget && __copyProps(secondTarget, mod, "default"));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);
var stdin_exports = {};
module.exports = __toCommonJS(stdin_exports);
__reExport(stdin_exports, require("./client.cjs"), module.exports);
__reExport(stdin_exports, require("./finding-codes.cjs"), module.exports);
__reExport(stdin_exports, require("./inspect.cjs"), module.exports);
__reExport(stdin_exports, require("./limits.cjs"), module.exports);
__reExport(stdin_exports, require("./operations.cjs"), module.exports);
__reExport(stdin_exports, require("./validators.cjs"), module.exports);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  ...require("./client.cjs"),
  ...require("./finding-codes.cjs"),
  ...require("./inspect.cjs"),
  ...require("./limits.cjs"),
  ...require("./operations.cjs"),
  ...require("./validators.cjs")
});
