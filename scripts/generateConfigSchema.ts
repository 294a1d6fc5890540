import { AGENCY_LEVELS, CONFIG_NAME } from "../server/src/config/config.ts";
import { SHORTEST_OVERVIEW } from "../server/src/config/requirements.ts";
import {
  type AgencyLevel,
  LEVELS,
  type Level,
  nameRequiredFigure,
  REQUIRED_FIGURES,
  RULES,
  type Text,
} from "../server/src/report/index.ts";

/** Where the schema of configurations stands. */
const PATH = "schemas/nianbao.config.schema.json";

/** Both languages, since a schema has but one text for each key; Chinese first. */
function describe({ zh, en }: Text): string {
  return `${zh}\n${en}`;
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  error: "错误",
  warning: "警告",
  information: "提示",
  hint: "建议",
  off: "停用",
};

const AGENCY_NAMES: Readonly<Record<AgencyLevel, string>> = {
  department: "部门 a department of a government",
  township: "乡镇、街道 a township",
  county: "县级政府 a county government",
  city: "市级政府 a city government",
  province: "省级政府 a provincial government",
};

/** The JSON schema of `nianbao.config.json`, by path from the root of the repository. */
export function configSchema(): ReadonlyMap<string, string> {
  const words = { type: "string", pattern: "\\S" };
  const schema = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: CONFIG_NAME,
    description: describe({
      zh: "年报助手的文件夹配置：用于本文件所在文件夹及其下各级，离报告最近的一份起作用。",
      en: "The configuration of Nianbao for this folder and below; the one nearest to a report counts.",
    }),
    type: "object",
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: {
        type: "string",
        description: describe({
          zh: "供编辑器使用，不影响检查。",
          en: "For editors; it changes nothing.",
        }),
      },
      rules: {
        type: "object",
        description: describe({
          zh: "各规则的级别；没有列出的保持原有级别。",
          en: "The levels of rules; a rule that is not listed keeps its own.",
        }),
        additionalProperties: false,
        properties: Object.fromEntries(
          RULES.map((rule) => [
            rule.code,
            {
              title: `${rule.name.zh} ${rule.name.en}`,
              description: describe(rule.summary),
              enum: LEVELS,
              enumDescriptions: LEVELS.map((level) => LEVEL_NAMES[level]),
              default: rule.level,
            },
          ]),
        ),
      },
      agencyLevel: {
        description: describe({
          zh: "报告机关的类型，名称看不出来时用。",
          en: "What kind of agency reports, where its name does not tell.",
        }),
        enum: AGENCY_LEVELS,
        enumDescriptions: AGENCY_LEVELS.map((level) => AGENCY_NAMES[level]),
      },
      terms: {
        type: "array",
        description: describe({
          zh: "另外要统一的用词。",
          en: "Words to be replaced, besides the built-in list.",
        }),
        items: {
          type: "object",
          required: ["wrong", "right"],
          additionalProperties: false,
          properties: {
            wrong: {
              ...words,
              description: describe({ zh: "不用的词。", en: "The word that is not to be used." }),
            },
            right: { ...words, description: describe({ zh: "应用的词。", en: "The word in its place." }) },
            note: { ...words, description: describe({ zh: "为什么。", en: "Why." }) },
          },
          defaultSnippets: [{ body: { wrong: "$1", right: "$2" } }],
        },
      },
      previousReports: {
        ...words,
        description: describe({
          zh: "上年度报告所在的文件夹或文件，相对于本文件所在文件夹，如 ../2023。",
          en: "The folder or file with last year's reports, relative to the folder of this file: ../2023.",
        }),
      },
      deadline: {
        type: "string",
        pattern: "^(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])$",
        description: describe({
          zh: "公布年报的最后一天，写作“月-日”，如 03-31。",
          en: "The last day for publishing, as month and day: 03-31.",
        }),
      },
      requirements: {
        type: "object",
        description: describe({
          zh: "本地的要求，国家格式以外的；没有写的不检查。",
          en: "What a local notice demands beyond the standard; what is left out is not checked.",
        }),
        additionalProperties: false,
        properties: {
          notice: {
            ...words,
            description: describe({
              zh: "提出要求的文件，提示时引用，如 临政办发〔2024〕5号。",
              en: "The notice that lays them down, cited in messages.",
            }),
          },
          overviewLength: {
            type: "integer",
            minimum: SHORTEST_OVERVIEW,
            description: describe({
              zh: "总体情况最多的字数，如 1000。",
              en: "How many characters 总体情况 may have at most.",
            }),
          },
          requiredFigures: {
            type: "array",
            uniqueItems: true,
            description: describe({
              zh: "总体情况必须写出数量的事项；没有的也要写明。",
              en: "What 总体情况 has to name with its number, or to say that there is none.",
            }),
            items: {
              enum: REQUIRED_FIGURES,
              enumDescriptions: REQUIRED_FIGURES.map((figure) => nameRequiredFigure(figure).zh),
            },
          },
        },
      },
      ignore: {
        type: "array",
        description: describe({
          zh: "不检查的文件，如 草稿/**；相对于本文件所在文件夹，不含 / 的在任何一层都适用。",
          en: "Files that are not checked, such as drafts/**; relative to the folder of this file, names at any depth where there is no slash.",
        }),
        items: words,
      },
    },
  };
  return new Map([[PATH, `${JSON.stringify(schema, null, 2)}\n`]]);
}
