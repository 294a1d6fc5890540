import { report } from "../forms.ts";
import { examine } from "../kit.ts";

const other = (words: string): string => report({ other: words });

examine("fee-implausible", {
  fires: [
    other("本年度收取信息处理费⟦fee-implausible|385元⟧。"),
    other("2024年本机关收取政府信息公开信息处理费共计⟦fee-implausible|1,205元⟧。"),
    other("全年信息处理费收入⟦fee-implausible|99.5元⟧。"),
    other("信息处理费：⟦fee-implausible|35元⟧。"),
    other("本年度收取信息处理费⟦fee-implausible|0.0385万元⟧。"),
    other("本年度收取信息处理费⟦fee-implausible|380万元⟧。"),
    other("依申请公开信息处理费总金额为⟦fee-implausible|7元⟧。"),
    other("收到申请12件，收取信息处理费⟦fee-implausible|205元⟧，已上缴国库。"),
    other("本机关2024年度收取信息处理费的总金额为⟦fee-implausible|1111元⟧。"),
    other("信息处理费收取情况：收取信息处理费⟦fee-implausible|153元⟧。"),
    other("本单位本年度共收取政府信息公开信息处理费⟦fee-implausible|8001元⟧。"),
    other("信息处理费金额⟦fee-implausible|0.0001万元⟧。"),
    other("信息处理费收取情况：发出收费通知1件，总金额⟦fee-implausible|385元⟧。"),
    other("依法收取信息处理费，合计⟦fee-implausible|1205元⟧。"),
    other("2024年度按量计收信息处理费⟦fee-implausible|75元⟧。"),
    other("共收取信息处理费⟦fee-implausible|715元⟧，其中按量计收610元、按件计收100元。"),
    other("全年共收取信息处理费⟦fee-implausible|１２５元⟧。"),
  ],
  silent: [
    other("本年度收取信息处理费380元。"),
    other("本年度未收取信息处理费。"),
    other("本年度收取信息处理费0元。"),
    other("本年度收取信息处理费0.12万元。"),
    other("本年度收取信息处理费3,600元。"),
    other("信息处理费按每页10元的标准收取，减免5元。"),
    other("全年办公经费385元，未收取信息处理费。"),
    other("本年度收取信息处理费约385元。"),
    other("本年度收取信息处理费和邮寄费共385元。"),
    other("本年度收取复印费、信息处理费385元。"),
    other("信息处理费收费标准为11件起每件100元，超过31页的每页15元。"),
    other("行政事业性收费385元，信息处理费200元。"),
    other("按件计收信息处理费200元，按量计收信息处理费70元。"),
    other("信息处理费按件计收的，每件收费标准为105元。"),
    other("收取信息处理费200元，其中退还5元，办公费合计385元。"),
    other("未收取信息处理费，收取不动产登记费385元。"),
    other("本年度应收信息处理费385元。"),
    other("本年度收取信息处理费１２０元。"),
  ],
});
