package io.thintag.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.Map;

/** The problem of a status that the framework answers by itself. */
final class StatusProblems {
  private static final Map<HttpStatus, ProblemCode> CODES =
      Map.of(
          HttpStatus.UNAUTHORIZED, ProblemCode.UNAUTHORIZED,
          HttpStatus.FORBIDDEN, ProblemCode.FORBIDDEN,
          HttpStatus.NOT_FOUND, ProblemCode.UNKNOWN_PATH,
          HttpStatus.METHOD_NOT_ALLOWED, ProblemCode.METHOD_NOT_ALLOWED,
          HttpStatus.NOT_ACCEPTABLE, ProblemCode.NOT_ACCEPTABLE,
          HttpStatus.REQUEST_ENTITY_TOO_LARGE, ProblemCode.BODY_TOO_LARGE,
          HttpStatus.UNSUPPORTED_MEDIA_TYPE, ProblemCode.UNSUPPORTED_MEDIA_TYPE,
          HttpStatus.TOO_MANY_REQUESTS, ProblemCode.TOO_MANY_REQUESTS);

  private StatusProblems() {}

  /** The problem for a status from 400 to 499. */
  static Problem of(HttpStatus status, HttpRequest<?> request) {
    ProblemCode code = CODES.getOrDefault(status, ProblemCode.BAD_REQUEST);
    return Problem.of(code, detail(code, request));
  }

  private static String detail(ProblemCode code, HttpRequest<?> request) {
    return switch (code) {
      case UNAUTHORIZED ->
          "ต้องเข้าสู่ระบบก่อน ส่งชื่อผู้ใช้และรหัสผ่านแบบ HTTP Basic หรือชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง";
      case FORBIDDEN -> "บัญชีนี้ไม่มีสิทธิ์ทำรายการนี้";
      case UNKNOWN_PATH -> "ไม่พบที่อยู่นี้ ตรวจการสะกด หรือดูรายการทั้งหมดที่ /openapi";
      case METHOD_NOT_ALLOWED ->
          "ที่อยู่นี้ไม่รับวิธี "
              + request.getMethodName()
              + " ดูวิธีที่รับได้ในส่วนหัว Allow หรือที่ /openapi";
      case NOT_ACCEPTABLE ->
          "ไม่มีข้อมูลในรูปแบบที่ขอ ให้ส่งส่วนหัว Accept เป็น application/json หรือ text/csv";
      case BODY_TOO_LARGE -> "ข้อมูลที่ส่งมาใหญ่เกินไป ให้แบ่งส่งเป็นหลายครั้ง";
      case UNSUPPORTED_MEDIA_TYPE ->
          "ไม่รับข้อมูลชนิดนี้ ให้ส่งส่วนหัว Content-Type ตามที่ระบุใน /openapi เช่น application/json";
      case TOO_MANY_REQUESTS -> "มีคำขอมากเกินไป รอหนึ่งนาทีแล้วลองใหม่";
      default -> "คำขอไม่ถูกต้อง ตรวจพารามิเตอร์และข้อมูลที่ส่งตาม /openapi";
    };
  }
}
